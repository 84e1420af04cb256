@org.jspecify.annotations.NullMarked
package app.commonhorizon.drafts.ui;
