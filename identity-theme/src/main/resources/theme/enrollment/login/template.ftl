<#-- The frame of every page, as Keycloak's own pages call it. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local brand = realm.displayName!realm.name>
<!DOCTYPE html>
<html lang="${lang}" dir="${(locale.rtl!false)?then('rtl','ltr')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title><#nested "header"> – ${brand}</title>
  <#if properties.logo?has_content>
  <link rel="icon" href="${properties.logo}">
  </#if>
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <style>:root { --vendor: ${properties.light}; --vendor-dark: ${properties.dark}; }</style>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#if>
    </#outputformat>
  </script>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}"></script>
  </#list>
  </#if>
</head>
<body data-page-id="login-${pageId}">
  <a class="skip" href="#content">${msg("skip")}</a>
  <header class="masthead">
    <div class="container">
      <a class="brand" href="${properties.portal}"><#if properties.logo?has_content><img src="${properties.logo}" alt="" width="28" height="28"></#if><span>${brand}</span></a>
      <#if realm.internationalizationEnabled && (locale.supported?size > 1)>
      <nav aria-label="${msg("languages")}">
        <ul class="languages">
          <#list locale.supported as language>
          <li><a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${language.label}</a></li>
          </#list>
        </ul>
      </nav>
      </#if>
    </div>
  </header>
  <main id="content" class="container">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <#nested "show-username">
    <p id="kc-username"><span id="kc-attempted-username">${auth.attemptedUsername}</span> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <#-- A warning that comes with a step says what its heading says. -->
    <#if displayMessage && message?has_content && message.type != 'warning'>
    <p class="notice<#if message.type == 'error'> problem</#if>" role="${(message.type == 'error')?then('alert','status')}">${kcSanitize(message.summary)?no_esc}</p>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <button type="submit" class="secondary outline" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
    <div id="kc-info"><#nested "info"></div>
    </#if>
  </main>
  <footer class="container">
    <nav aria-label="${msg("footerNav")}">
      <ul class="links">
        <li><a href="${properties.portal}help?lang=${lang}">${msg("footerHelp")}</a></li>
        <li><a href="${properties.portal}privacy?lang=${lang}">${msg("footerPrivacy")}</a></li>
        <li><a href="${properties.portal}imprint?lang=${lang}">${msg("footerImprint")}</a></li>
      </ul>
    </nav>
    <a href="${properties.portal}" id="to-portal">${msg("toPortal")}</a>
    <#if properties.contact?has_content>
    <small>${msg("contact")} <a href="mailto:${properties.contact}">${properties.contact}</a></small>
    </#if>
  </footer>
</body>
</html>
</#macro>

<#-- A field with its label, what is wrong with it, and what is expected. -->
<#macro input name label type="text" complete="off" value="" hint="" focus=false digits=false problem=messagesPerField.get(name)>
<#local wrong = problem?has_content>
<div class="field<#if wrong> wrong</#if>">
  <label for="${name}">${label}</label>
  <#if hint?has_content>
  <small class="hint" id="${name}-hint">${hint}</small>
  </#if>
  <#if wrong>
  <p class="problem-text" id="input-error-${name}" role="alert">${kcSanitize(problem)?no_esc}</p>
  </#if>
  <#if type == "password">
  <div class="secret" dir="ltr">
    <@control name type complete value wrong hint?has_content focus digits/>
    <button class="reveal" type="button" aria-label="${msg("showPassword")}" aria-controls="${name}" data-password-toggle data-icon-show="eye" data-icon-hide="eye-crossed" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i class="eye" aria-hidden="true"></i></button>
  </div>
  <#else>
  <@control name type complete value wrong hint?has_content focus digits/>
  </#if>
</div>
</#macro>

<#macro control name type complete value wrong hinted focus digits>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${complete}"<#if digits> inputmode="numeric" dir="ltr"</#if><#if focus> autofocus</#if><#if wrong> aria-invalid="true"</#if><#if wrong || hinted> aria-describedby="<#if hinted>${name}-hint</#if><#if wrong> input-error-${name}</#if>"</#if>>
</#macro>

<#-- The way on where a page has none of its own: to where the person came from. The client "account" stands for none. -->
<#macro back label=msg("toPortal")>
<div class="actions"><a role="button" id="backToApplication" href="<#if (client.baseUrl)?has_content && (client.clientId!'') != 'account'>${client.baseUrl}<#else>${properties.portal}</#if>">${label}</a></div>
</#macro>
