@org.jspecify.annotations.NullMarked
package app.commonhorizon.alignment.internal;
