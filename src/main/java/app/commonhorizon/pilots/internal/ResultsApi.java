package app.commonhorizon.pilots.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.pilots.ResultKeys;
import app.commonhorizon.pilots.ResultSteps.Entry;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PlanDate;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the results that a program sends: {@code POST /api/pilots/<item>/results} with the pilot's key as a bearer token, and
 * as JSON one result or an array of up to {@value #MOST_AT_ONCE}, each with {@code value}, {@code day} (today without one) and
 * {@code note} (may be missing). Answers the plan's revision; or a problem in words, and what stood in the array before a
 * mistake is not entered either.
 */
@RestController
class ResultsApi {

    static final String PATHS = "/api/pilots/**";

    static final int MOST_AT_ONCE = 500;
    /** A program that measures each second has not understood what a plan is for. */
    static final int PER_MINUTE = 60;

    static final int WRONG_PER_MINUTE = 30;
    /** In bytes; what is longer is not even read. */
    private static final int LONGEST_BODY = 128_000;

    private static final String BEARER = "Bearer ";

    /** A request that is not taken, with what to tell whoever reads the program's log. */
    private static final class NotTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;
        private final String detail;

        private NotTakenException(HttpStatus status, String detail) {
            super(detail, null, false, false);
            this.status = status;
            this.detail = detail;
        }
    }

    private final ResultKeys keys;
    private final JsonMapper json;
    private final Clock clock;
    private final RateLimit byPilot;
    private final RateLimit wrongByAddress;

    ResultsApi(ResultKeys keys, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
        this.byPilot = new RateLimit(PER_MINUTE, clock);
        this.wrongByAddress = new RateLimit(WRONG_PER_MINUTE, clock);
    }

    @PostMapping(path = "/api/pilots/{item}/results")
    ResponseEntity<Map<String, Long>> enter(@PathVariable String item, HttpServletRequest request) throws IOException {
        ResultKeys.Holder holder = holder(item, request);
        return switch (keys.enter(holder, entries(request))) {
            case EditAnswer.Accepted accepted -> ResponseEntity.ok(Map.of("revision", accepted.revision()));
            case EditAnswer.Refused refused -> throw new NotTakenException(statusOf(refused), refused.message());
        };
    }

    private ResultKeys.Holder holder(String item, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (wrongByAddress.isUsedUp(address)) {
            throw new NotTakenException(HttpStatus.TOO_MANY_REQUESTS, text("pilots.api.too-often"));
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String key = header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
        UUID id = idOf(item);
        ResultKeys.Holder holder =
                id == null ? null : keys.holder(new ItemId(id), key).orElse(null);
        if (holder == null) {
            wrongByAddress.admit(address);
            throw new NotTakenException(HttpStatus.UNAUTHORIZED, text("pilots.api.wrong-key"));
        }
        // An id can be spelt in many ways.
        if (!byPilot.admit(holder.item().toString())) {
            throw new NotTakenException(
                    HttpStatus.TOO_MANY_REQUESTS, text("pilots.api.too-many-requests", PER_MINUTE, MOST_AT_ONCE));
        }
        return holder;
    }

    private static @Nullable UUID idOf(String item) {
        try {
            return UUID.fromString(item);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static HttpStatus statusOf(EditAnswer.Refused refused) {
        return switch (refused.reason()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case FROZEN -> HttpStatus.LOCKED;
            case NOT_FOUND, GONE -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    private List<Entry> entries(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new NotTakenException(HttpStatus.CONTENT_TOO_LARGE, text("pilots.api.too-long"));
        }
        JsonNode sent = read(body);
        List<JsonNode> all = sent.isArray() ? List.copyOf(sent.values()) : List.of(sent);
        if (all.isEmpty() || all.size() > MOST_AT_ONCE) {
            throw invalid(text("pilots.api.how-many", MOST_AT_ONCE));
        }
        return IntStream.range(0, all.size())
                .mapToObj(index -> entry(all.get(index), index + 1))
                .toList();
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw invalid(text("pilots.api.no-json"));
        }
    }

    private Entry entry(JsonNode sent, int number) {
        if (!sent.isObject()) {
            throw invalid(text("pilots.api.no-result", number));
        }
        JsonNode note = sent.path("note");
        return new Entry(
                day(sent.path("day"), number),
                value(sent.path("value"), number),
                note.isString() ? note.asString() : null);
    }

    private LocalDate day(JsonNode sent, int number) {
        if (sent.isMissingNode() || sent.isNull()) {
            return LocalDate.now(clock);
        }
        try {
            LocalDate day = LocalDate.parse(sent.asString(""));
            return PlanDate.of(day).day();
        } catch (DateTimeException e) {
            throw invalid(text("pilots.api.bad-day", number));
        }
    }

    private static BigDecimal value(JsonNode sent, int number) {
        BigDecimal value = null;
        try {
            value = sent.isNumber() ? sent.decimalValue() : new BigDecimal(sent.asString(""));
        } catch (NumberFormatException | JacksonException e) {
            // told below
        }
        boolean bounded = value != null
                && value.precision() - value.scale() <= 12
                && value.stripTrailingZeros().scale() <= 6;
        if (value == null || !bounded) {
            throw invalid(text("pilots.api.bad-value", number));
        }
        // Written out, a nought with an exponent of a thousand million would be as long.
        return PlanFields.plain(value);
    }

    private static NotTakenException invalid(String detail) {
        return new NotTakenException(HttpStatus.BAD_REQUEST, detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(NotTakenException problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status);
        if (problem.status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(RateLimit.WINDOW.toSeconds()));
        } else if (problem.status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(ProblemDetail.forStatusAndDetail(problem.status, problem.detail));
    }
}
