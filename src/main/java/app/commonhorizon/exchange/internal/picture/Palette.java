package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Stage;
import java.awt.Color;

/**
 * The colours of a drawing, for white paper. Teams differ by shape as well, and what is out of step by words.
 *
 * @param text2 for what is read second
 * @param shade of every second column of the calendar
 * @param amber words of what is out of step, {@code amberLine} its lines, {@code amberFill} their ground
 */
record Palette(
        Color text,
        Color text2,
        Color line,
        Color lineStrong,
        Color shade,
        Color today,
        Color amber,
        Color amberLine,
        Color amberFill,
        Color agreed,
        Color neutral,
        Color bridge,
        Color done,
        TeamColours marketing,
        TeamColours it) {

    /** The colours of one team; {@code now}, {@code next} and {@code later} are its horizons'. */
    record TeamColours(Color strong, Color fill, Color edge, Color ink, Color now, Color next, Color later) {

        TeamColours pale() {
            return new TeamColours(
                    Palette.pale(strong), Palette.pale(fill), Palette.pale(edge), Palette.pale(ink), now, next, later);
        }

        /** Of the team's horizons in their order; the third and all after it are alike. */
        Color horizon(int rank) {
            return rank == 0 ? now : rank == 1 ? next : later;
        }
    }

    static final Palette COLOUR = new Palette(
            rgb(0x1b2430),
            rgb(0x566070),
            rgb(0xdde2e9),
            rgb(0xb9c2cd),
            rgb(0xf4f5f8),
            rgb(0xc0261e),
            rgb(0x7a4800),
            rgb(0xb26a00),
            rgb(0xfff3d9),
            rgb(0x1f7a43),
            rgb(0x5b6675),
            rgb(0x7a3db8),
            rgb(0xeceef1),
            new TeamColours(
                    rgb(0xd9480f),
                    rgb(0xffe8dc),
                    rgb(0xf0a98a),
                    rgb(0x7a2a08),
                    rgb(0xf5cfc1),
                    rgb(0xf8ded4),
                    rgb(0xfbede7)),
            new TeamColours(
                    rgb(0x1c5fa8),
                    rgb(0xdfecfb),
                    rgb(0x8fb8e6),
                    rgb(0x0f3a6b),
                    rgb(0xc4d5e8),
                    rgb(0xd6e2ef),
                    rgb(0xe8eff6)));

    static final Palette GREY = new Palette(
            Color.BLACK,
            rgb(0x444444),
            rgb(0xd6d6d6),
            rgb(0xaaaaaa),
            rgb(0xf5f5f5),
            Color.BLACK,
            Color.BLACK,
            Color.BLACK,
            Color.WHITE,
            rgb(0x222222),
            rgb(0x666666),
            rgb(0x444444),
            rgb(0xeeeeee),
            new TeamColours(
                    rgb(0x555555),
                    Color.WHITE,
                    rgb(0x777777),
                    Color.BLACK,
                    rgb(0xd9d9d9),
                    rgb(0xe8e8e8),
                    rgb(0xf4f4f4)),
            new TeamColours(
                    Color.BLACK,
                    rgb(0xdedede),
                    rgb(0x555555),
                    Color.BLACK,
                    rgb(0xd9d9d9),
                    rgb(0xe8e8e8),
                    rgb(0xf4f4f4)));

    private static Color rgb(int value) {
        return new Color(value);
    }

    /** The same nearer to the paper's white. */
    Palette pale() {
        return new Palette(
                pale(text),
                pale(text2),
                line,
                lineStrong,
                shade,
                today,
                amber,
                amberLine,
                amberFill,
                pale(agreed),
                pale(neutral),
                pale(bridge),
                pale(done),
                marketing.pale(),
                it.pale());
    }

    private static Color pale(Color color) {
        return Fade.between(Color.WHITE, color, 0.4);
    }

    /** The shade of a stage's colour; without colours all are one grey. */
    Color of(Stage.Colour colour) {
        if (equals(GREY)) {
            return lineStrong;
        }
        return switch (colour) {
            case SLATE -> rgb(0x64748b);
            case VIOLET -> rgb(0x7c3aed);
            case ROSE -> rgb(0xd6336c);
            case AMBER -> rgb(0xb87503);
            case LIME -> rgb(0x6a8c0a);
            case GREEN -> rgb(0x2b8a3e);
            case TEAL -> rgb(0x0c8599);
            case SKY -> rgb(0x1c7ed6);
        };
    }

    TeamColours of(Team team) {
        return team == Team.MARKETING ? marketing : it;
    }

    Color of(Person.Side side) {
        return switch (side) {
            case MARKETING -> marketing.strong();
            case IT -> it.strong();
            case BRIDGE -> bridge;
            case OTHER -> neutral;
        };
    }
}
