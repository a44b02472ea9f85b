package org.openhotline.journal;

/** Where is kept what people did that leaves no other trace in storage. Keeping never waits for the database. */
public interface Journal {

    /** Hands an entry over to be kept; nobody can change or remove it afterwards. */
    void keep(JournalEntry entry);
}
