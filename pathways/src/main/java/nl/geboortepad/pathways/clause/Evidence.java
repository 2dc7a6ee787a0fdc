package nl.geboortepad.pathways.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;

/** What shows that a norm was met: one fact, any of several, or all of them. */
public sealed interface Evidence {
    record One(Pattern pattern) implements Evidence {
        @Override
        public boolean isProxy() {
            return pattern.proxy().isPresent();
        }

        @Override
        public boolean hasProxies() {
            return isProxy();
        }

        @Override
        public Optional<Shown> first(Story story, LocalDate from, Optional<Statement> trigger, boolean proxies) {
            if (isProxy() && !proxies) {
                return Optional.empty();
            }
            var found = story.first(pattern, from, trigger);
            return found.isEmpty() ? Optional.empty() : Optional.of(new Shown(List.of(found.get()), pattern.proxy()));
        }
    }

    /** The first of these that shows it. */
    record Any(List<Evidence> of, boolean hasProxies) implements Evidence {
        public Any(List<Evidence> of) {
            this(of, anyHasProxies(of));
        }

        @Override
        public Optional<Shown> first(Story story, LocalDate from, Optional<Statement> trigger, boolean proxies) {
            Optional<Shown> first = Optional.empty();
            for (var i = 0; i < of.size(); i++) {
                var shown = of.get(i).first(story, from, trigger, proxies);
                if (shown.isPresent() && (first.isEmpty() || shown.get().before(first.get()))) {
                    first = shown;
                }
            }
            return first;
        }
    }

    /** All of these together. */
    record All(List<Evidence> of, boolean hasProxies) implements Evidence {
        public All(List<Evidence> of) {
            this(of, anyHasProxies(of));
        }

        @Override
        public Optional<Shown> first(Story story, LocalDate from, Optional<Statement> trigger, boolean proxies) {
            var parts = new ArrayList<Shown>(of.size());
            for (var i = 0; i < of.size(); i++) {
                var shown = of.get(i).first(story, from, trigger, proxies);
                if (shown.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(shown.get());
            }
            return Optional.of(together(parts));
        }
    }

    static Evidence any(List<Pattern> patterns) {
        return new Any(patterns.stream().<Evidence>map(One::new).toList());
    }

    /** The facts that together first show it, the deciding one last. */
    record Shown(List<Statement> facts, Optional<Text> proxy) {
        public LocalDate day() {
            return facts.getLast().day();
        }

        /** Whether this came first; of two on one fact, whichever is no stand-in. */
        private boolean before(Shown other) {
            var order = FactOrder.IN_TIME.compare(facts.getLast(), other.facts.getLast());
            return order < 0 || order == 0 && proxy.isEmpty() && other.proxy.isPresent();
        }
    }

    /** What can stand in for something better. */
    default boolean isProxy() {
        return false;
    }

    /** Whether any of it can stand in for something better. */
    boolean hasProxies();

    private static boolean anyHasProxies(List<Evidence> of) {
        for (var i = 0; i < of.size(); i++) {
            if (of.get(i).hasProxies()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first showing from a day on, or nothing.
     *
     * @param proxies whether stand-ins count
     */
    Optional<Shown> first(Story story, LocalDate from, Optional<Statement> trigger, boolean proxies);

    private static Shown together(List<Shown> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var facts = new ArrayList<Statement>();
        Optional<Text> proxy = Optional.empty();
        for (var part : parts) {
            for (var fact : part.facts()) {
                if (!facts.contains(fact)) {
                    facts.add(fact);
                }
            }
            proxy = Text.both(proxy, part.proxy());
        }
        facts.sort(FactOrder.IN_TIME);
        return new Shown(List.copyOf(facts), proxy);
    }

    /** Of a case under an audit theme: only what is said of that theme. */
    default Evidence under(Reference theme) {
        return switch (this) {
            case One one -> new One(one.pattern().under(theme));
            case Any any -> new Any(any.of().stream().map(e -> e.under(theme)).toList());
            case All all -> new All(all.of().stream().map(e -> e.under(theme)).toList());
        };
    }

    default Stream<Pattern> patterns() {
        return switch (this) {
            case One one -> Stream.of(one.pattern());
            case Any any -> any.of().stream().flatMap(Evidence::patterns);
            case All all -> all.of().stream().flatMap(Evidence::patterns);
        };
    }
}
