package org.conceptgraph.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Writes down what our server asks of the driver, so that the driver alone can be asked
 * the same. Wraps the driver before the server gets it.
 */
final class Recorder implements BeanPostProcessor {

	private volatile List<Statement> recorded = List.of();

	private volatile boolean recording;

	/**
	 * A statement as it was run.
	 */
	record Statement(String cypher, Map<String, Object> parameters) {
	}

	/**
	 * What the server ran while something was done, in order.
	 */
	synchronized List<Statement> during(Load.Client client, int number) throws Exception {
		this.recorded = java.util.Collections.synchronizedList(new ArrayList<>());
		this.recording = true;
		client.ask(number);
		this.recording = false;
		return List.copyOf(this.recorded);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? proxy(Driver.class, (_, method, arguments) -> {
			Object result = invoke(driver, method, arguments);
			return (result instanceof Session session) ? session(session) : result;
		}) : bean;
	}

	private Session session(Session session) {
		return proxy(Session.class, (_, method, arguments) -> {
			note(method, arguments);
			if (arguments != null && arguments.length > 0 && arguments[0] instanceof TransactionCallback<?> work) {
				arguments[0] = (TransactionCallback<?>) (transaction) -> work.execute(transaction(transaction));
			}
			return invoke(session, method, arguments);
		});
	}

	private TransactionContext transaction(TransactionContext transaction) {
		return proxy(TransactionContext.class, (_, method, arguments) -> {
			note(method, arguments);
			return invoke(transaction, method, arguments);
		});
	}

	@SuppressWarnings("unchecked")
	private void note(Method method, Object[] arguments) {
		if (this.recording && method.getName().equals("run")
				&& SimpleQueryRunner.class.isAssignableFrom(method.getDeclaringClass()) && arguments.length > 1
				&& arguments[0] instanceof String cypher && arguments[1] instanceof Map<?, ?> parameters) {
			this.recorded.add(new Statement(cypher, (Map<String, Object>) parameters));
		}
	}

	@SuppressWarnings("NullAway") // reflection
	private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

}
