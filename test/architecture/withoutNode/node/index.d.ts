// Stands in for Node's types where the core is compiled without them: packages that refer to "node" find this, which is nothing.
export {};
