package org.openhotline.journal;

/** Where every look at customers' data is kept (D5). Keeping never waits for the database. */
public interface AccessLog {

    /** Hands it over to be kept; nobody can change or remove it afterwards. */
    void keep(Access access);
}
