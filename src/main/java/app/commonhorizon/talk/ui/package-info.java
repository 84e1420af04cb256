@org.jspecify.annotations.NullMarked
package app.commonhorizon.talk.ui;
