package app.commonhorizon.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.commonhorizon.people.OneTimeLinks;
import app.commonhorizon.people.PeopleAdministration;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.TestPeople;
import app.commonhorizon.testing.ApplicationTest;
import app.commonhorizon.testing.MutableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class SignInTest {

    private static final String INSIDE = ApplicationTest.Probe.PATH;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRepository persons;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private MutableClock clock;

    private Person person;

    @BeforeEach
    void makePerson() {
        person = TestPeople.member(persons, encoder);
    }

    @Test
    void theRightPasswordSignsInAndTheSessionGetsANewId() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String idBefore = before.getId();
        mvc.perform(form(person.email().toUpperCase(java.util.Locale.ROOT), TestPeople.PASSWORD)
                        .session(before))
                .andExpect(authenticated())
                .andExpect(redirectedUrl("/"));
        assertThat(before.getId()).isNotEqualTo(idBefore);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() throws Exception {
        attempt(person.email(), "not this one").andExpect(redirectedUrl("/sign-in?wrong"));
        attempt(nobody(), "not this one").andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void afterFiveWrongPasswordsOneHasToWaitWhetherTheAccountExistsOrNot() throws Exception {
        for (String email : new String[] {person.email(), nobody()}) {
            for (int i = 0; i < SignInThrottle.FREE_PER_ACCOUNT; i++) {
                attempt(email, "not this one").andExpect(redirectedUrl("/sign-in?wrong"));
            }
            attempt(email, TestPeople.PASSWORD)
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/sign-in?wait=30"));
        }
        clock.pass(Duration.ofSeconds(30));
        attempt(person.email(), TestPeople.PASSWORD).andExpect(authenticated());
    }

    @Test
    void aHashOfAnOldKindIsRaisedToTheCurrentDefault() throws Exception {
        PersonEntity row = persons.findByEmail(person.email()).orElseThrow();
        row.setPasswordHash("{noop}" + TestPeople.PASSWORD);
        persons.save(row);
        MockHttpSession session = signIn();
        assertThat(persons.findByEmail(person.email()).orElseThrow().passwordHash())
                .startsWith("{bcrypt}");
        mvc.perform(get(INSIDE).session(session)).andExpect(status().isOk());
    }

    @Test
    void aSignInFormWithoutTokenIsRefused() throws Exception {
        mvc.perform(post("/sign-in").param("username", person.email()).param("password", TestPeople.PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    void theLiveChannelAsksForASignInAndForTheToken() throws Exception {
        mvc.perform(get(INSIDE)).andExpect(status().isUnauthorized());
        mvc.perform(get(INSIDE + "?v-r=uidl")).andExpect(status().isUnauthorized());
        MockHttpSession session = signIn();
        mvc.perform(post(INSIDE).session(session)).andExpect(status().isForbidden());
        mvc.perform(post(INSIDE + "?v-r=uidl").session(session)).andExpect(status().isForbidden());
        mvc.perform(post(INSIDE).session(session).with(csrf().asHeader())).andExpect(status().isOk());
    }

    @Test
    void aClosedAccountLosesItsSessionAndCannotComeBack() throws Exception {
        MvcResult signedIn = attempt(person.email(), TestPeople.PASSWORD).andReturn();
        MockHttpSession session = session(signedIn);
        mvc.perform(get(INSIDE).session(session)).andExpect(status().isOk());
        Person administrator = TestPeople.administrator(persons, encoder);
        TestPeople.run(administrator, () -> administration.close(person.id()));
        // At once on this node, without a request of the session's.
        await().until(session::isInvalid);
        mvc.perform(get(INSIDE).cookie(lasting(signedIn))).andExpect(status().isUnauthorized());
        attempt(person.email(), TestPeople.PASSWORD).andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void anAccountThatWasClosedOnAnotherNodeLosesItsSessionWithTheNextRequest() throws Exception {
        MockHttpSession session = signIn();
        PersonEntity row = persons.findByEmail(person.email()).orElseThrow();
        row.write(new Person(person.id(), person.name(), person.email(), person.teams(), person.role(), false, false));
        persons.save(row);
        mvc.perform(get(INSIDE).session(session)).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aNewPasswordEndsWhatWasOpenWithTheOldOne() throws Exception {
        MockHttpSession session = signIn();
        Person administrator = TestPeople.administrator(persons, encoder);
        String token = TestPeople.as(administrator, () -> administration.newLink(person.id()));
        mvc.perform(get(INSIDE).session(session)).andExpect(status().isOk());
        links.choosePassword(token, "eleven noisy harbours");
        await().until(session::isInvalid);
        attempt(person.email(), "eleven noisy harbours").andExpect(authenticated());
    }

    @Test
    void aBrowserStaysSignedInOverARestartUntilItSignsOut() throws Exception {
        MvcResult signedIn = attempt(person.email(), TestPeople.PASSWORD).andReturn();
        Cookie lasting = lasting(signedIn);
        assertThat(lasting.isHttpOnly()).isTrue();
        assertThat(lasting.getAttribute("SameSite")).isEqualTo("Lax");
        // A new session, as after a restart: only the browser's cookie is left.
        MvcResult after = mvc.perform(get(INSIDE).cookie(lasting))
                .andExpect(status().isOk())
                .andReturn();
        mvc.perform(post("/logout").session(session(after)).cookie(lasting).with(csrf()))
                .andExpect(unauthenticated());
        mvc.perform(get(INSIDE).cookie(lasting)).andExpect(status().isUnauthorized());
    }

    @Test
    void aLastingSignInEndsByItself() throws Exception {
        Cookie lasting = lasting(attempt(person.email(), TestPeople.PASSWORD).andReturn());
        clock.pass(LastingSignIn.LASTS.plusSeconds(1));
        mvc.perform(get(INSIDE).cookie(lasting)).andExpect(status().isUnauthorized());
    }

    @Test
    void withoutTheDemoThereIsNoSignInWithoutPassword() throws Exception {
        mvc.perform(post("/demo/sign-in")
                        .param("person", person.id().toString())
                        .with(csrf()))
                .andExpect(unauthenticated());
    }

    @Test
    void everyAnswerProtectsThePage() throws Exception {
        MvcResult answer = mvc.perform(get(INSIDE).secure(true))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().exists("Strict-Transport-Security"))
                .andReturn();
        assertThat(policy(answer))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                .contains("form-action 'self'", "connect-src 'self'")
                .doesNotContain("*");
        String scripts = policy(answer).replaceAll(".*(script-src [^;]*).*", "$1");
        assertThat(scripts).contains("'nonce-").doesNotContain("unsafe-inline");
        assertThat(policy(mvc.perform(get(INSIDE)).andReturn()))
                .as("the nonce is new each time")
                .isNotEqualTo(policy(answer));
    }

    private static String policy(MvcResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader("Content-Security-Policy"));
    }

    private MockHttpSession signIn() throws Exception {
        return session(attempt(person.email(), TestPeople.PASSWORD)
                .andExpect(authenticated())
                .andReturn());
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private static Cookie lasting(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie(LastingSignIn.COOKIE));
    }

    private ResultActions attempt(String email, String password) throws Exception {
        return mvc.perform(form(email, password));
    }

    private static MockHttpServletRequestBuilder form(String email, String password) {
        return post("/sign-in")
                .param("username", email)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    // Each test comes from an address of its own: what one does must not slow down the others.
                    request.setRemoteAddr(email);
                    return request;
                });
    }

    private static String nobody() {
        return UUID.randomUUID() + "@example.org";
    }
}
