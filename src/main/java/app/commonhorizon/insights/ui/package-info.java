@org.jspecify.annotations.NullMarked
package app.commonhorizon.insights.ui;
