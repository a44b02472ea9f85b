package org.openhotline.storage;

import tools.jackson.databind.json.JsonMapper;

/** The JSON of spool files, of the local copy and of journal details. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
