@org.jspecify.annotations.NullMarked
package app.commonhorizon.live.internal;
