export declare const quickFolder: () => string;
export declare const hasty: Readonly<Record<string, string>>;
