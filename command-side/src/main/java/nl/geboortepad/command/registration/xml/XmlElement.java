package nl.geboortepad.command.registration.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** An element of the message, with the value that it carries and whether something was done with that. */
public final class XmlElement {
    private final XmlElement parent;
    private final String name;
    private final int place;
    private final Optional<String> value;
    private final List<XmlElement> children = new ArrayList<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private boolean used;
    private boolean words;

    XmlElement(String name, Optional<String> value) {
        this(null, name, value);
    }

    private XmlElement(XmlElement parent, String name, Optional<String> value) {
        this.parent = parent;
        this.name = name;
        this.value = value;
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

    /** The element at the end of these names. Twice where once is meant would leave it to us to choose, so it is refused. */
    public Optional<XmlElement> one(String... names) {
        var found = Optional.of(this);
        for (var step : names) {
            found = found.flatMap(element -> element.single(step));
        }
        return found;
    }

    private Optional<XmlElement> single(String name) {
        var found = all(name);
        if (found.size() > 1) {
            throw Problem.of(
                            Problem.Code.INVALID,
                            new Text("Dit onderdeel mag maar één keer voorkomen.", "This element may occur only once."))
                    .at(found.get(1).path());
        }
        return found.stream().findFirst();
    }

    /** Free text between the tags has no place in these messages; it is only told that it was there. */
    void hasWords() {
        words = true;
    }

    public void use() {
        used = true;
    }

    boolean unused() {
        return words || value.isPresent() && !used;
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
    String kind() {
        return (parent == null ? "" : parent.kind()) + "/" + name;
    }
}
