@org.jspecify.annotations.NullMarked
package app.commonhorizon.agreement.ui;
