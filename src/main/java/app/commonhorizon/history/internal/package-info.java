@org.jspecify.annotations.NullMarked
package app.commonhorizon.history.internal;
