package org.laminsql.adapters.format.ontology;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads OWL 2 in RDF/XML as a stream of statements, by RDF4J on the JDK's own XML parser.
 *
 * <p>Entities of the document itself are resolved, as OWL files shorten IRIs by them, up to bounds
 * that stop bombs; external ones and external DTDs are never opened.
 */
final class OwlReader {

  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String SAX = "http://xml.org/sax/features/";

  /** Resolves relative IRIs, which RDF4J wants to be absolute; it is taken off again. */
  static final String BASE = "lamin:/";

  private static final int MOST_EXPANSIONS = 3_000_000;
  private static final int MOST_EXPANDED_LETTERS = 100_000_000;

  private OwlReader() {}

  /** The bytes are not closed. */
  static OntologyFile read(InputStream bytes, String name) throws IOException {
    OwlStatements statements = new OwlStatements(name);
    try {
      RDFXMLParser parser = new RDFXMLParser();
      configure(parser.getParserConfig());
      parser.getParserConfig().set(XMLParserSettings.CUSTOM_XML_READER, new OwlFilter(xml()));
      parser.setRDFHandler(statements);
      parser.parse(bytes, BASE);
    } catch (RDFParseException e) {
      throw Unreadable.because(name, reason(e), e);
    } catch (RDFHandlerException | SAXException | ParserConfigurationException e) {
      throw Unreadable.because(name, String.valueOf(e.getMessage()), e);
    }
    return statements.build();
  }

  /** What a file says counts; whether its IRIs, languages and numbers are well-formed does not. */
  private static void configure(ParserConfig config) {
    config.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    config.set(BasicParserSettings.VERIFY_RELATIVE_URIS, false);
    config.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    config.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    config.set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
    config.set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, false);
    config.set(XMLParserSettings.FAIL_ON_NON_STANDARD_ATTRIBUTES, false);
    config.set(XMLParserSettings.FAIL_ON_DUPLICATE_RDF_ID, false);
    config.set(XMLParserSettings.FAIL_ON_INVALID_NCNAME, false);
    config.set(XMLParserSettings.FAIL_ON_INVALID_QNAME, false);
  }

  private static XMLReader xml() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(SAX + "external-general-entities", false);
    factory.setFeature(SAX + "external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    parser.setProperty(LIMITS + "entityExpansionLimit", MOST_EXPANSIONS);
    parser.setProperty(LIMITS + "entityReplacementLimit", MOST_EXPANSIONS);
    parser.setProperty(LIMITS + "totalEntitySizeLimit", MOST_EXPANDED_LETTERS);
    return parser.getXMLReader();
  }

  private static String reason(RDFParseException e) {
    String message = String.valueOf(e.getMessage());
    return e.getLineNumber() > 0 && !message.contains("[line")
        ? message + " (line " + e.getLineNumber() + ")"
        : message;
  }
}
