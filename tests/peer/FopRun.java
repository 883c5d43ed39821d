import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;

/**
 * Formats the FO files named on standard input with Apache FOP in one process: each line is CONFIG, IN.fo and
 * OUT.pdf, with tabs between. Prints a line for each: ok, or the error. Knows nothing of what is compared.
 */
public class FopRun {
	public static void main(String[] args) throws Exception {
		BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		String line;

		while ((line = lines.readLine()) != null) {
			String[] part = line.split("\t");
			File in = new File(part[1]).getAbsoluteFile();
			System.out.println(format(factory(part[0], in.getParentFile()), in, Path.of(part[2])));
			System.out.flush();
		}
	}

	private static final Map<String, FopFactory> factories = new HashMap<>();

	/** Pictures are looked for in the folder of the FO. */
	static FopFactory factory(String config, File folder) throws Exception {
		String key = config + "\t" + folder;

		if (!factories.containsKey(key))
			factories.put(key, new FopConfParser(new File(config).getAbsoluteFile(), folder.toURI()).getFopFactoryBuilder().build());
		return factories.get(key);
	}

	static String format(FopFactory factory, File in, Path out) throws Exception {
		try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
			FOUserAgent agent = factory.newFOUserAgent();
			Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, stream);
			TransformerFactory.newInstance().newTransformer().transform(new StreamSource(in), new SAXResult(fop.getDefaultHandler()));
			return "ok";
		} catch (Exception | Error error) {
			Files.deleteIfExists(out);
			return String.valueOf(error.getMessage()).split("\n")[0];
		}
	}
}
