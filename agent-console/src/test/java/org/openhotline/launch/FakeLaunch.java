package org.openhotline.launch;

import java.util.List;

/** {@link Launch} with the {@link FakeApplication} in the place of the real one. */
final class FakeLaunch {
    private FakeLaunch() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Launch(FakeApplication.class.getName()).exitCode(List.of(arguments)));
    }
}
