package org.conceptgraph.link.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.link.Linker;
import org.conceptgraph.link.text.Span;

/**
 * Links JSON lines, in their order and on all cores. What is read ahead is bounded, so
 * that memory does not grow with the input.
 */
public final class Annotator {

	private final AnnotatedLine line;

	private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

	/**
	 * @param notProse tells which parts of a Markdown text are not read
	 */
	public Annotator(Lexicon lexicon, Function<String, List<Span>> notProse) {
		this.line = new AnnotatedLine(new Linker(lexicon), notProse);
	}

	/**
	 * Answers each line by one. A line that is no object of the known form, an empty one
	 * too, is answered with its number, from 1, and an error.
	 * @return how many lines were answered with an error
	 */
	public long annotate(InputStream in, OutputStream out) throws IOException {
		LineBatches batches = new LineBatches(in);
		long errors = 0;
		try (ExecutorService workers = Executors.newFixedThreadPool(this.threads)) {
			Deque<Future<AnnotatedLine.Answers>> pending = new ArrayDeque<>();
			try {
				for (LineBatches.Batch batch = batches.next(); !batch.lines().isEmpty(); batch = batches.next()) {
					LineBatches.Batch work = batch;
					pending.add(workers.submit(() -> this.line.answer(work)));
					if (pending.size() > 2 * this.threads) {
						errors += write(pending.remove(), out);
					}
				}
				while (!pending.isEmpty()) {
					errors += write(pending.remove(), out);
				}
			}
			finally {
				pending.forEach((future) -> future.cancel(true));
			}
		}
		out.flush();
		return errors;
	}

	private static long write(Future<AnnotatedLine.Answers> future, OutputStream out) throws IOException {
		try {
			AnnotatedLine.Answers answers = future.get();
			out.write(answers.bytes());
			return answers.errors();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

}
