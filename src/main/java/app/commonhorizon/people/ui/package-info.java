@org.jspecify.annotations.NullMarked
package app.commonhorizon.people.ui;
