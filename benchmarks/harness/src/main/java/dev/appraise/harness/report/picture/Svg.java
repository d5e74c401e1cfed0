package dev.appraise.harness.report.picture;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Pictures as SVG, with their title and description, and coordinates of no more digits than can be seen. */
public final class Svg {
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}(E-?\\d+)?");
    private static final Pattern REFERENCE = Pattern.compile("url\\(#");
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    /**
     * The text of a file.
     *
     * @param id what the ids in it begin with
     */
    public static String text(Picture picture, String id) throws IOException {
        return written(document(picture, id));
    }

    /** The same as a part of a page: in the colours that the page gives. */
    public static String inPage(String svg) {
        String text = svg;
        for (Map.Entry<Color, String> variable : Palette.variables().entrySet()) {
            Color color = variable.getKey();
            String rgb = "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
            text = text.replace(rgb, "var(" + variable.getValue() + ")");
        }
        return text;
    }

    private static Document document(Picture picture, String id) throws IOException {
        VectorGraphics2D graphics = new VectorGraphics2D();
        picture.paint(graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Processors.get("svg")
                .getDocument(graphics.getCommands(), new PageSize(0, 0, picture.width(), picture.height()))
                .writeTo(bytes);
        Document document = parsed(bytes.toByteArray());
        Element root = document.getDocumentElement();
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", id + "-title " + id + "-alt");
        root.setAttribute("style", "font:12px sans-serif;");
        describe(root, "desc", id + "-alt", picture.alt());
        describe(root, "title", id + "-title", picture.title());
        tidy(root, id);
        return document;
    }

    private static void describe(Element root, String tag, String id, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, tag);
        element.setAttribute("id", id);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    private static void tidy(Element element, String id) {
        for (int a = 0; a < element.getAttributes().getLength(); a++) {
            Attr attribute = (Attr) element.getAttributes().item(a);
            attribute.setValue(tidy(attribute, id));
        }
        NodeList children = element.getChildNodes();
        for (int c = children.getLength() - 1; c >= 0; c--) {
            Node child = children.item(c);
            if (child instanceof Element inner) {
                tidy(inner, id);
            } else if (child.getTextContent().isBlank()) {
                element.removeChild(child);
            }
        }
    }

    private static String tidy(Attr attribute, String id) {
        String value = attribute.getValue();
        if (value.startsWith("data:") || value.startsWith(id)) {
            return value;
        }
        if (attribute.getName().equals("id")) {
            return id + "-" + value;
        }
        if (attribute.getName().equals("style")) {
            value = value.replaceAll("font-family:\"[^\"]*\";", "font-family:sans-serif;");
        }
        value = REFERENCE.matcher(value).replaceAll("url(#" + id + "-");
        return LONG_NUMBER.matcher(value).replaceAll(match -> rounded(match.group()));
    }

    private static String rounded(String number) {
        String rounded = String.valueOf(Math.round(100 * Double.parseDouble(number)) / 100.0);
        return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
    }

    private static Document parsed(byte[] svg) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the picture is no XML: " + e.getMessage(), e);
        }
    }

    private static String written(Document document) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IOException("the picture cannot be written: " + e.getMessage(), e);
        }
    }
}
