@org.jspecify.annotations.NullMarked
package app.commonhorizon.shared.ui;
