package io.reelwright.net;

import java.net.UnknownHostException;

/** A name leads to where nothing may be fetched. It does not say where: that would tell strangers what our network is like. */
final class AddressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressRefused() {
        super(UrlCheck.NOT_PUBLIC);
    }
}
