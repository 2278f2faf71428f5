package org.laminsql.adapters.format.ontology;

import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Lets through what describes classes and relations, so that the rest of a large file costs only
 * its letters. One thread.
 *
 * <p>As pronto reads: a class is what an element {@code owl:Class} directly below the root names.
 * One that is only mentioned inside another, or typed by {@code rdf:type}, is none; so an {@code
 * owl:Class} further inside goes on as {@code rdf:Description}, which says nothing of its type.
 */
final class OwlFilter extends XMLFilterImpl {

  private static final int ROOT = 0;
  private static final int DESCRIPTION = 1;
  private static final int PROPERTY = 2;

  /** Nested deeper than any ontology, and shallow enough for the stacks of those who listen. */
  private static final int DEEPEST = 1_000;

  /** Far longer than any text of an ontology. */
  private static final int LONGEST_TEXT = 1 << 20;

  private int depth;
  private int textLength;
  private int skippedFrom = Integer.MAX_VALUE;

  OwlFilter(XMLReader parent) {
    super(parent);
  }

  @Override
  public void startElement(String space, String local, String qualified, Attributes attributes)
      throws SAXException {
    textLength = 0;
    if (depth == DEEPEST) {
      throw new SAXException("its elements are nested too deeply");
    }
    if (depth == ROOT && !(space + local).equals(Owl.RDF + "RDF")) {
      throw new SAXException("its root is " + qualified + ", not rdf:RDF");
    }
    if (depth < skippedFrom && isSkipped(space + local)) {
      skippedFrom = depth;
    }
    if (depth < skippedFrom) {
      if (isInnerClass(space, local)) {
        super.startElement(Owl.RDF, "Description", "rdf:Description", asWritten(attributes));
      } else {
        super.startElement(space, local, qualified, asWritten(attributes));
      }
    }
    depth++;
  }

  @Override
  public void endElement(String space, String local, String qualified) throws SAXException {
    depth--;
    if (depth < skippedFrom) {
      if (isInnerClass(space, local)) {
        super.endElement(Owl.RDF, "Description", "rdf:Description");
      } else {
        super.endElement(space, local, qualified);
      }
    } else if (depth == skippedFrom) {
      skippedFrom = Integer.MAX_VALUE;
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) throws SAXException {
    textLength += length;
    if (textLength > LONGEST_TEXT) {
      throw new SAXException("it has a text that is too long");
    }
    if (depth <= skippedFrom) {
      super.characters(letters, start, length);
    }
  }

  /** Only external entities are not resolved; without them texts would be wrong. */
  @Override
  public void skippedEntity(String name) throws SAXException {
    if (!name.startsWith("%") && !name.equals("[dtd]")) {
      throw new SAXException("it needs the external entity " + name);
    }
  }

  /** Without {@code xml:base}: pronto takes IRIs as they are written. */
  private static Attributes asWritten(Attributes attributes) {
    int base = attributes.getIndex(XMLConstants.XML_NS_URI, "base");
    if (base < 0) {
      return attributes;
    }
    AttributesImpl without = new AttributesImpl(attributes);
    without.removeAttribute(base);
    return without;
  }

  private boolean isSkipped(String name) {
    return (depth == DESCRIPTION && !Owl.DESCRIBED.contains(name))
        || (depth == PROPERTY && !Owl.isSaid(name));
  }

  private boolean isInnerClass(String space, String local) {
    return depth > DESCRIPTION && (space + local).equals(Owl.CLASS);
  }
}
