import tseslint from "typescript-eslint";

// What the type checker cannot see: forgotten promises, unsafe values, and the ways in which markup could be made from text.
export default tseslint.config(
  { ignores: ["node_modules", "bench"] },
  { files: ["src/**/*.ts", "test/**/*.ts"], extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [{ from: "package", name: ["test", "describe"], package: "node:test" }] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-properties": ["error",
        { property: "innerHTML", message: "Text nodes only." }, { property: "outerHTML", message: "Text nodes only." },
        { property: "insertAdjacentHTML", message: "Text nodes only." },
        { object: "document", property: "write", message: "Text nodes only." },
        { object: "navigator", property: "onLine", message: "It lies: only a failed request shows that there is no connection." }],
      "no-restricted-globals": ["error",
        { name: "localStorage", message: "Nothing of a talk is kept in the browser." },
        { name: "sessionStorage", message: "Nothing of a talk is kept in the browser." }],
    } },
);
