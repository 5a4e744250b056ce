/**
 * A Kafka broker and a schema registry of our own: the real programs, on loopback, for the demo and the tests.
 *
 * <pre>
 *   this process                         a process of its own (its libraries clash with ours)
 *   EmbeddedBroker                       RegistryProcess --starts, watches, ends--> Apicurio, in memory
 *     broker and controller (KRaft)        \- a shell that ends it should this process be killed
 *     127.0.0.1:port, data directory       127.0.0.1:port
 * </pre>
 *
 * Nothing here is for production: one node, one replica, no security, and a registry that forgets when it stops.
 */
@NullMarked
package io.rapport.service.embedded;

import org.jspecify.annotations.NullMarked;
