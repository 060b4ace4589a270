import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;

/** Indexes firms, then answers a tender a line with how many firms it found and the nanoseconds it took. */
public final class LuceneArm {
  /** Every hit with its score, and nothing else: no queue of the best. */
  static final class All extends SimpleCollector {
    int[] docs = new int[1024];
    float[] scores = new float[1024];
    int count;
    private Scorable scorer;
    private int base;

    @Override public void setScorer(Scorable scorer) { this.scorer = scorer; }
    @Override protected void doSetNextReader(LeafReaderContext context) { base = context.docBase; }
    @Override public ScoreMode scoreMode() { return ScoreMode.COMPLETE; }
    @Override public void collect(int doc) throws java.io.IOException {
      if (count == docs.length) {
        docs = java.util.Arrays.copyOf(docs, 2 * count);
        scores = java.util.Arrays.copyOf(scores, 2 * count);
      }
      docs[count] = base + doc;
      scores[count] = scorer.score();
      count += 1;
    }
  }

  public static void main(String[] args) throws Exception {
    MMapDirectory directory = new MMapDirectory(Paths.get(args[1]));
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(directory, config); BufferedReader firms = Files.newBufferedReader(Paths.get(args[0]))) {
      for (String line = firms.readLine(); line != null; line = firms.readLine()) {
        String[] parts = line.split("\\|", -1);
        Document document = new Document();
        document.add(new StringField("economy", parts[0], Field.Store.NO));
        document.add(new StringField("size", parts[1], Field.Store.NO));
        for (String certificate : parts[2].split(" ")) if (!certificate.isEmpty()) document.add(new StringField("certificate", certificate, Field.Store.NO));
        document.add(new TextField("terms", parts[3], Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setQueryCache(null);
    BooleanQuery.setMaxClauseCount(4096);
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\\|", -1);
      BooleanQuery.Builder terms = new BooleanQuery.Builder();
      for (String term : parts[3].split(" ")) terms.add(new TermQuery(new Term("terms", term)), BooleanClause.Occur.SHOULD);
      BooleanQuery.Builder query = new BooleanQuery.Builder().add(terms.build(), BooleanClause.Occur.MUST);
      if (!parts[0].equals("0")) query.add(new TermQuery(new Term("economy", parts[0])), BooleanClause.Occur.FILTER);
      if (!parts[1].isEmpty()) {
        BooleanQuery.Builder sizes = new BooleanQuery.Builder();
        for (String size : parts[1].split(" ")) sizes.add(new TermQuery(new Term("size", size)), BooleanClause.Occur.SHOULD);
        query.add(sizes.build(), BooleanClause.Occur.FILTER);
      }
      if (!parts[2].equals("0")) query.add(new TermQuery(new Term("certificate", parts[2])), BooleanClause.Occur.FILTER);
      All all = new All();
      long start = System.nanoTime();
      searcher.search(query.build(), all);
      long nanos = System.nanoTime() - start;
      System.out.println(all.count + " " + nanos);
    }
  }
}
