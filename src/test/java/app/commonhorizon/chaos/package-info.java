@org.jspecify.annotations.NullMarked
package app.commonhorizon.chaos;
