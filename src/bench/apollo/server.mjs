// @neo4j/graphql as its manual sets it up, on the graph that benchmarks read. Ends with its standard input.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = `#graphql
  type Question @node {
    id: ID!
    title: String!
    concepts: [Concept!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
  }
  type Concept @node {
    id: ID!
    label: String!
    questions: [Question!]! @relationship(type: "ABOUT", direction: IN, properties: "About")
  }
  type About @relationshipProperties {
    score: Float!
  }
`;

const driver = neo4j.driver(process.env.BOLT_URI, neo4j.auth.basic("neo4j", process.env.BOLT_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false, csrfPrevention: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT ?? 0), host: "127.0.0.1" },
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
});
console.log(`listening ${new URL(url).port}`);
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
