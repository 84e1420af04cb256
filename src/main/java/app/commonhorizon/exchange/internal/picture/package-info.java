/** Drawing a plan on pages and in pictures: layout first, then one drawing on any canvas. */
@org.jspecify.annotations.NullMarked
package app.commonhorizon.exchange.internal.picture;
