package nl.geboortepad.ops.story;

class TwoEnginesOnPostgreSqlTest extends TwoEnginesContract {
    @Override
    String[] properties() {
        return new String[0];
    }
}
