package org.conceptgraph.api.core;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a request see whether its client is still there. The servlet API tells only those
 * who read or write, and whoever waits for a database does neither, so Tomcat is asked
 * for it: of HTTP/1.1 connections, whether they have been closed at the other end. Where
 * a further request came in one piece with a slow one (pipelining), Tomcat loses its
 * place by that: it answers the first and closes the connection, so that the client has
 * to ask for the further one again, as HTTP wants of clients that ask ahead.
 */
@Configuration(proxyBeanMethods = false)
class ClientConnections {

	private static final String GONE = ClientConnections.class.getName();

	/** Who asks nobody's question stays. */
	private static final BooleanSupplier STAYS = () -> false;

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> clientConnectionsCustomizer() {
		return (factory) -> factory.addEngineValves(new Probe());
	}

	/**
	 * Whether the client of this thread's request has gone. May be asked on any thread,
	 * once the request's body has been read and until its answer is written.
	 */
	static BooleanSupplier current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		Object gone = (request != null) ? request.getAttribute(GONE, RequestAttributes.SCOPE_REQUEST) : null;
		return (gone instanceof BooleanSupplier supplier) ? supplier : STAYS;
	}

	/**
	 * Leaves the means to look with each request.
	 */
	private static final class Probe extends ValveBase {

		/** Asynchronous requests pass too. */
		Probe() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			BooleanSupplier gone = () -> isGone(request.getCoyoteRequest());
			request.setAttribute(GONE, gone);
			getNext().invoke(request, response);
			if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
				// What does not come in is not waited for, as Tomcat would to keep the
				// connection.
				request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
		}

		/**
		 * Tomcat reads what has come in without waiting, keeps it for the next request,
		 * and tells how much it is: one byte where it met the end instead.
		 */
		private static boolean isGone(org.apache.coyote.@Nullable Request request) {
			if (request == null) {
				return false;
			}
			request.action(ActionCode.AVAILABLE, true);
			return request.getAvailable() == 1;
		}

	}

}
