package org.openhotline.console.supervision;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;
import org.openhotline.supervision.Supervision;
import org.openhotline.supervision.SupervisionRefused;
import org.openhotline.supervision.Supervisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Nobody goes on listening in after the session in which he began has ended, be it signed out or run out. */
@Component
class SessionEnds implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEnds.class);
    private static final String ACCOUNT = SessionEnds.class.getName() + ".account";
    private static final String ID = SessionEnds.class.getName() + ".id";

    private final Supervisions supervisions;

    SessionEnds(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    static void endsWith(@Nullable HttpSession session, Supervision supervision) {
        if (session != null) {
            session.setAttribute(ACCOUNT, supervision.account());
            session.setAttribute(ID, supervision.id());
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        HttpSession session = ended.getSession();
        if (session.getAttribute(ACCOUNT) instanceof String account && session.getAttribute(ID) instanceof String id) {
            // The PBX is waited for: never by whoever clears away sessions.
            Thread.ofVirtual().name("supervision-end").start(() -> end(account, id));
        }
    }

    private void end(String account, String id) {
        try {
            supervisions.end(account, id);
        } catch (SupervisionRefused refused) {
            if (refused.why() != SupervisionRefused.Why.NOT_FOUND) {
                LOG.warn("{} has signed out, but the telephone listens on: {}", account, refused.getMessage());
            }
        }
    }
}
