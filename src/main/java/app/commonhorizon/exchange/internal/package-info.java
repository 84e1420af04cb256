@org.jspecify.annotations.NullMarked
package app.commonhorizon.exchange.internal;
