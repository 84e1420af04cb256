@org.jspecify.annotations.NullMarked
package app.commonhorizon.roadmap.ui.timeline;
