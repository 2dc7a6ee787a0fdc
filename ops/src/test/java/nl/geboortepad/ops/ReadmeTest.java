package nl.geboortepad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    /** With {@code -Dreadme.rewrite=true} the answers are written into the README instead, to be read before they stay. */
    @Test
    void the_story_in_the_readme_is_answered_as_it_says() throws Exception {
        var story = Story.read(README);
        try (var engine = RunningEngine.start()) {
            var answers = Story.run(story.chapters(), engine.url());

            if (Boolean.getBoolean("readme.rewrite")) {
                Files.writeString(README, story.with(answers));
                return;
            }
            assertThat(answers).hasSameSizeAs(story.chapters());
            for (var i = 0; i < answers.size(); i++) {
                var chapter = story.chapters().get(i);
                assertThat(Story.essence(answers.get(i)))
                        .as(chapter.command())
                        .isEqualTo(Story.essence(chapter.answer()));
            }
        }
    }
}
