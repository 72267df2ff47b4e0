package io.reelwright.media;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Program of a child process: renders one SVG file and writes its own width and height, two doubles, and then its pixels in the layout
 * {@link Pixels#BGRA} to standard output. Other files are not opened, whatever the picture refers to; scripts are not run.
 */
public final class VectorProgram {
    private VectorProgram() {}

    /**
     * Runs the program; any failure ends it with another exit status than 0.
     *
     * @param arguments file, width and height of the rendered picture in pixels
     */
    public static void main(String[] arguments) throws IOException {
        int width = Integer.parseInt(arguments[1]);
        int height = Integer.parseInt(arguments[2]);
        SVGDocument document = load(Path.of(arguments[0]));
        if (document == null) throw new IOException("no picture");
        FloatSize size = document.size();
        int[] pixels = pixels(document, width, height);
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        out.writeDouble(size.getWidth());
        out.writeDouble(size.getHeight());
        for (int pixel : pixels) out.writeInt(Integer.reverseBytes(pixel));
        out.flush();
        // Threads of the drawing system must not keep the program alive.
        System.exit(0);
    }

    private static @Nullable SVGDocument load(Path file) throws IOException {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new SVGLoader().load(() -> reader(in), null, context);
        }
    }

    /** Drawing programs declare entities within the file; what a file names outside of itself is empty. */
    private static XMLEventReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLEventReader(in);
    }

    private static int[] pixels(SVGDocument document, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        FloatSize size = document.size();
        graphics.scale(width / size.getWidth(), height / size.getHeight());
        document.render(
                (Component) null, graphics, new ViewBox(0, 0, (float) size.getWidth(), (float) size.getHeight()));
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
