package io.reelwright.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.function.Supplier;

/**
 * Asks the terminal for its size, which changes while a command runs. The launcher tells only the size at the start; starting a process
 * ten times a second would be too much, so the system is called.
 */
final class TerminalSize implements Supplier<Console.Terminal> {
    private static final int STANDARD_OUTPUT = 1;

    /** Request {@code TIOCGWINSZ} of Linux: rows and columns as two unsigned shorts, then the size in pixels. */
    private static final long WINDOW_SIZE = 0x5413;

    private static final int BYTES = 8;

    private final MethodHandle ioctl;
    private Console.Terminal last;

    /** @param atStart the size that is used until another one is known, or where the system does not tell */
    TerminalSize(Console.Terminal atStart) {
        last = atStart;
        Linker linker = Linker.nativeLinker();
        ioctl = linker.downcallHandle(
                linker.defaultLookup().find("ioctl").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                Linker.Option.firstVariadicArg(2));
    }

    @Override
    public Console.Terminal get() {
        try (Arena memory = Arena.ofConfined()) {
            MemorySegment size = memory.allocate(BYTES);
            if ((int) ioctl.invokeExact(STANDARD_OUTPUT, WINDOW_SIZE, size) != 0) return last;
            int rows = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 0));
            int columns = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 1));
            if (rows > 0 && columns > 0) last = new Console.Terminal(rows, columns);
            return last;
        } catch (RuntimeException | Error trouble) {
            throw trouble;
        } catch (Throwable undeclared) {
            throw new IllegalStateException("the system call of the terminal's size failed", undeclared);
        }
    }
}
