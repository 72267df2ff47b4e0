package io.reelwright.net;

import java.net.UnknownHostException;

/** A host resolves to an address that must not be called. The message omits the address: it would reveal the internal network. */
final class AddressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressRefused() {
        super(UrlCheck.NOT_PUBLIC);
    }
}
