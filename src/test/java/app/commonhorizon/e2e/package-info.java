/** The program as people have it: real browsers against the production bundle, and real processes that are killed. */
@org.jspecify.annotations.NullMarked
package app.commonhorizon.e2e;
