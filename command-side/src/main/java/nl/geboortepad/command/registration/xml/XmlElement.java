package nl.geboortepad.command.registration.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;

/** An element of the message, with the value that it carries and whether something was done with that. */
public final class XmlElement {
    private final XmlElement parent;
    private final String name;
    private final int place;
    private final Optional<String> value;
    private final List<XmlElement> children = new ArrayList<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Set<String> attributes = new TreeSet<>();
    private final List<Problem> faults;
    private boolean used;
    private boolean words;

    XmlElement(String name, Optional<String> value) {
        this(null, name, value);
    }

    private XmlElement(XmlElement parent, String name, Optional<String> value) {
        this.parent = parent;
        this.name = name;
        this.value = value;
        this.faults = parent == null ? new ArrayList<>() : parent.faults;
        this.place = parent == null ? 1 : parent.namesakes.merge(name, 1, Integer::sum);
    }

    XmlElement add(String name, Optional<String> value) {
        var child = new XmlElement(this, name, value);
        children.add(child);
        return child;
    }

    Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    public String name() {
        return name;
    }

    /** The value; an element that says nothing counts as absent to whoever asks for it by {@link #one}. */
    public String text() {
        return value.orElse("");
    }

    boolean saysNothing() {
        return value.isEmpty() && children.stream().allMatch(XmlElement::saysNothing);
    }

    public List<XmlElement> all(String name) {
        return children.stream()
                .filter(c -> c.name.equals(name) && !c.saysNothing())
                .toList();
    }

    /** The element at the end of these names. Twice where once is meant would leave it to us to choose, so it is a fault. */
    public Optional<XmlElement> one(String... names) {
        var found = Optional.of(this);
        for (var step : names) {
            found = found.flatMap(element -> element.single(step));
        }
        return found;
    }

    private Optional<XmlElement> single(String name) {
        var found = all(name);
        found.stream()
                .skip(1)
                .forEach(further -> further.wrong(
                        WrongFields.Code.DUPLICATE,
                        new Text("Dit onderdeel mag maar één keer voorkomen.", "This element may occur only once.")));
        return found.stream().findFirst();
    }

    /**
     * What stands here is wrong. Reading goes on, so that all that is wrong with a message is told; whoever reads a message
     * asks {@link #throwFaults} before anything is done with it.
     */
    public void wrong(Text words) {
        wrong(WrongFields.Code.INVALID, words);
    }

    /** Nothing stands at the end of these names, where something must. */
    public void lacks(Text words, String... names) {
        fault(path() + "/" + String.join("/", names), WrongFields.Code.MISSING, words);
    }

    private void wrong(WrongFields.Code code, Text words) {
        fault(path(), code, words);
    }

    private void fault(String path, WrongFields.Code code, Text words) {
        faults.add(WrongFields.as(code, Problem.of(Problem.Code.INVALID, words).at(path)));
    }

    /** @throws Problem with all that is wrong with the whole message, where anything is */
    public void throwFaults() {
        WrongFields.throwAny(faults);
    }

    /** Whatever is said in another way than by its value has no meaning here; it is only told that it was there. */
    void hasAttribute(String name) {
        attributes.add(name);
    }

    /** The XPaths of what nothing was done with, but for the place among namesakes. */
    Stream<String> unused() {
        return Stream.concat(
                words || value.isPresent() && !used ? Stream.of(kind()) : Stream.empty(),
                attributes.stream().map(name -> kind() + "/@" + name));
    }

    /** Free text between the tags has no place in these messages; it is only told that it was there. */
    void hasWords() {
        words = true;
    }

    public void use() {
        used = true;
    }

    void walk(Consumer<XmlElement> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.walk(visitor));
    }

    /** The XPath of this element; a number only where it has namesakes beside it. */
    public String path() {
        return parent == null
                ? "/" + name
                : parent.path() + "/" + name + (parent.namesakes.get(name) > 1 ? "[" + place + "]" : "");
    }

    /** The XPath that it shares with its namesakes. */
    private String kind() {
        return (parent == null ? "" : parent.kind()) + "/" + name;
    }
}
