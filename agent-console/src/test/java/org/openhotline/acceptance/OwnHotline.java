package org.openhotline.acceptance;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openhotline.testcall.HotlineInstance;

/** A hotline that one class of tests has for itself, since it does it harm or needs one that is laid out otherwise. */
final class OwnHotline implements ParameterResolver, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(OwnHotline.class);

    private final HotlineInstance.HomePreparation preparation;
    private final Runnable afterwards;

    /** As a first start leaves it. */
    OwnHotline() {
        this(_ -> {});
    }

    /** @param preparation is given the empty home before the first start */
    OwnHotline(HotlineInstance.HomePreparation preparation) {
        this(preparation, () -> {});
    }

    /** @param afterwards what else ends once the hotline has ended */
    OwnHotline(HotlineInstance.HomePreparation preparation, Runnable afterwards) {
        this.preparation = preparation;
        this.afterwards = afterwards;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == HotlineInstance.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The class is made once for all its tests, and the hotline with it.
        HotlineInstance instance = HotlineInstance.start(preparation);
        context.getStore(NAMESPACE).put(HotlineInstance.class, instance);
        return instance;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        HotlineInstance instance = context.getStore(NAMESPACE).remove(HotlineInstance.class, HotlineInstance.class);
        if (instance != null) {
            instance.close();
        }
        afterwards.run();
    }
}
