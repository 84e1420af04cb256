package app.commonhorizon.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.commonhorizon.people.DemoPeople;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.TestPeople;
import app.commonhorizon.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
@TestPropertySource(properties = {"common-horizon.demo=true", "server.address=0.0.0.0"})
class DemoSignInTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoPeople demo;

    @Autowired
    private People people;

    @Autowired
    private PersonRepository persons;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private DemoStaysLocal staysLocal;

    @Test
    void onePressSignsIn() throws Exception {
        Person lena = people.findByEmail("Lena.Okafor@example.org").orElseThrow();
        assertThat(lena.side()).isEqualTo(Person.Side.BRIDGE);
        mvc.perform(post("/demo/sign-in").param("person", lena.id().toString()).with(csrf()))
                .andExpect(authenticated().withUsername(DemoPeople.LENA))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void onlyThePeopleOfTheDemoComeInThatWayAndOnlyWithTheToken() throws Exception {
        Person other = TestPeople.administrator(persons, encoder);
        mvc.perform(post("/demo/sign-in").param("person", other.id().toString()).with(csrf()))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?failed"));
        Person maya = people.findByEmail(DemoPeople.MAYA).orElseThrow();
        mvc.perform(post("/demo/sign-in").param("person", maya.id().toString()))
                .andExpect(unauthenticated())
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void everybodyIsThereOnceHoweverOftenTheDemoStarts() {
        assertThat(demo.all()).hasSize(9);
        assertThat(TestPeople.startDemoAgain(persons).all()).isEqualTo(demo.all());
        assertThat(people.all())
                .filteredOn(person -> person.name().equals("Maya Brandt"))
                .hasSize(1);
    }

    @Test
    void theServerListensOnThisMachineOnlyWhateverTheSettingsSay() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        WebServerFactoryCustomizer<? super TomcatServletWebServerFactory> customizer = staysLocal;
        customizer.customize(factory);
        assertThat(factory.getAddress()).isNotNull().matches(java.net.InetAddress::isLoopbackAddress);
    }
}
