// Runs CoreNLP for bench: see process in process.go for what is said on standard input and output.
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

class CoreNLP {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", args[0]);
    if (!args[0].contains("ner")) properties.setProperty("quote.attributeQuotes", "false");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> sample = strings(in.readLine());
    System.out.println("{}");
    while (in.readLine() != null) {
      int quotes = 0, entities = 0, sentences = 0;
      long before = process.getProcessCpuTime();
      for (String text : sample) {
        Annotation article = new Annotation(text);
        pipeline.annotate(article);
        quotes += size(article.get(CoreAnnotations.QuotationsAnnotation.class));
        entities += size(article.get(CoreAnnotations.MentionsAnnotation.class));
        sentences += size(article.get(CoreAnnotations.SentencesAnnotation.class));
      }
      double seconds = (process.getProcessCpuTime() - before) / 1e9;
      System.out.println("{\"seconds\":" + seconds + ",\"quotes\":" + quotes + ",\"entities\":" + entities + ",\"sentences\":" + sentences + "}");
    }
  }

  static int size(List<?> list) {
    return list == null ? 0 : list.size();
  }

  /** The strings of a JSON array of strings, as encoding/json of Go writes it. */
  static List<String> strings(String json) {
    List<String> all = new ArrayList<>();
    StringBuilder text = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        if (text == null) {
          text = new StringBuilder();
        } else {
          all.add(text.toString());
          text = null;
        }
      } else if (text != null && c == '\\') {
        c = json.charAt(++i);
        switch (c) {
          case 'n' -> text.append('\n');
          case 'r' -> text.append('\r');
          case 't' -> text.append('\t');
          case 'b' -> text.append('\b');
          case 'f' -> text.append('\f');
          case 'u' -> {
            text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
            i += 4;
          }
          default -> text.append(c);
        }
      } else if (text != null) {
        text.append(c);
      }
    }
    return all;
  }
}
