@org.jspecify.annotations.NullMarked
package app.commonhorizon.mail.internal;
