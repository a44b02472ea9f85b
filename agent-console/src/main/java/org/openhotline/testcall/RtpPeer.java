package org.openhotline.testcall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A telephone's mouth and ear: sends a frame of G.711 every 20 ms from the moment it knows whereto, and keeps what comes in. */
final class RtpPeer implements AutoCloseable {

    private static final Duration FRAME = Duration.ofMillis(20);
    /** Payload type of telephone events in our descriptions of media. */
    private static final int EVENTS = 101;

    private static final int KEY_FRAMES = 8;
    private static final int SAMPLES = Sound.count(FRAME);

    private final DatagramSocket socket;
    private final List<RtpFrame> frames = new ArrayList<>();
    private final int source = ThreadLocalRandom.current().nextInt();
    private final Instant wallAnchor = Instant.now();
    private final long monotonicAnchor = System.nanoTime();
    private volatile @Nullable InetSocketAddress remote;
    private Sound says = Sound.silence(FRAME);
    private int said;
    private boolean repeats = true;
    private final Queue<Character> keys = new ConcurrentLinkedQueue<>();

    /** The key that is being pressed, and for how many frames already. */
    private @Nullable Character pressed;

    private int pressedFor;
    private volatile G711 codec = G711.ULAW;

    RtpPeer() {
        this(open());
        Thread.ofVirtual().name("rtp-ear-" + port()).start(this::listen);
    }

    private RtpPeer(DatagramSocket socket) {
        this.socket = socket;
    }

    /** One without an ear: what comes in fills a small buffer of the system's and is dropped there. */
    static RtpPeer deaf() {
        DatagramSocket socket = open();
        try {
            socket.setReceiveBufferSize(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RtpPeer(socket);
    }

    private static DatagramSocket open() {
        try {
            return new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Begins to speak, or goes on elsewhere. */
    synchronized void speakTo(InetSocketAddress address, G711 with) {
        boolean first = remote == null;
        codec = with;
        remote = address;
        if (first) {
            Thread.ofVirtual().name("rtp-mouth-" + port()).start(this::speak);
        }
    }

    /** What to say from now on, from its beginning; silence after it unless it repeats. */
    void say(Sound sound, boolean again) {
        synchronized (socket) {
            says = sound;
            said = 0;
            repeats = again;
        }
    }

    /** Presses a key of the telephone: 0 to 9, * or # (RFC 4733). */
    void press(char key) {
        keys.add(key);
    }

    Heard heard() {
        synchronized (frames) {
            return Heard.of(frames);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private void listen() {
        byte[] buffer = new byte[2048];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                keep(ByteBuffer.wrap(buffer, 0, packet.getLength()).slice());
            } catch (IOException _) {
                // Closed, or the other side's port is not open yet: the next packet will tell.
            }
        }
    }

    private void keep(ByteBuffer packet) {
        Instant now = wallAnchor.plusNanos(System.nanoTime() - monotonicAnchor);
        RtpFrame.read(packet, now).ifPresent(frame -> {
            synchronized (frames) {
                frames.add(frame);
            }
        });
    }

    private void speak() {
        long due = System.nanoTime();
        for (int number = 0; !socket.isClosed(); number++) {
            if (pressed == null) {
                pressed = keys.poll();
                pressedFor = 0;
            }
            if (pressed == null) {
                send(number);
            } else {
                sendKey(number, pressed);
            }
            due += FRAME.toNanos();
            while (due - System.nanoTime() > 0 && !socket.isClosed()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private void send(int number) {
        ByteBuffer packet = ByteBuffer.allocate(RtpFrame.HEADER + SAMPLES);
        packet.put((byte) 0x80).put((byte) codec.payloadType()).putShort((short) number);
        packet.putInt(number * SAMPLES).putInt(source);
        synchronized (socket) {
            for (int i = 0; i < SAMPLES; i++) {
                packet.put(codec.encode(nextSample()));
            }
        }
        InetSocketAddress whereto = remote;
        if (whereto != null) {
            transmit(new DatagramPacket(packet.array(), packet.capacity(), whereto));
        }
    }

    /** Eight frames of pressing, then three that say that it has ended. */
    private void sendKey(int number, char key) {
        boolean ended = pressedFor >= KEY_FRAMES;
        int began = number - pressedFor;
        int lasted = Math.min(pressedFor + 1, KEY_FRAMES) * SAMPLES;
        ByteBuffer packet = ByteBuffer.allocate(RtpFrame.HEADER + 4);
        packet.put((byte) 0x80).put((byte) (pressedFor == 0 ? 0x80 | EVENTS : EVENTS));
        packet.putShort((short) number).putInt(began * SAMPLES).putInt(source);
        packet.put((byte) "0123456789*#".indexOf(key));
        packet.put((byte) (ended ? 0x8a : 0x0a)).putShort((short) lasted);
        pressedFor++;
        if (pressedFor == KEY_FRAMES + 3) {
            pressed = null;
        }
        InetSocketAddress whereto = remote;
        if (whereto != null) {
            transmit(new DatagramPacket(packet.array(), packet.capacity(), whereto));
        }
    }

    private void transmit(DatagramPacket packet) {
        try {
            socket.send(packet);
        } catch (IOException _) {
            // As on the network, a packet that does not arrive is lost.
        }
    }

    private short nextSample() {
        if (said >= says.count()) {
            if (!repeats) {
                return 0;
            }
            said = 0;
        }
        return says.sample(said++);
    }
}
