@org.jspecify.annotations.NullMarked
package app.commonhorizon.changes.internal;
