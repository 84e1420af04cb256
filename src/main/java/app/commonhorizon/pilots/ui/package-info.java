@org.jspecify.annotations.NullMarked
package app.commonhorizon.pilots.ui;
